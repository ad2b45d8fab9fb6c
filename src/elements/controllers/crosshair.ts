import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readPoint, type Reading } from '../../analysis/reading.ts';
import type { Scalar } from '../../engine/engine.ts';
import type { Definition } from '../../expression/expression.ts';

/** What a crosshair reads, and with which parameters. */
export interface Subject {
  readonly definition: Definition;
  readonly parameters: Readonly<Record<string, number>>;
}

/** A place on the x axis, and what the subject is there. Reads one place at a time, the latest that was asked for. */
export class CrosshairController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onReading: (reading: Reading | null) => void;
  #subject: Subject | undefined;
  #x: Scalar | null = null;
  #reading: Reading | null = null;
  #isReading = false;
  #isStale = false;

  constructor(host: ReactiveControllerHost, onReading: (reading: Reading | null) => void) {
    this.#host = host;
    this.#onReading = onReading;
    host.addController(this);
  }

  /** Where the crosshair stands, in data units; text is an exact decimal. */
  get x(): Scalar | null {
    return this.#x;
  }

  /** What it reads there, a moment after it has moved; before, what it read last. */
  get reading(): Reading | null {
    return this.#reading;
  }

  /** Moves the crosshair, or hides it. */
  moveTo(x: Scalar | null): void {
    if (x === this.#x) return;
    this.#x = x;
    this.#read();
  }

  /** Reads another function, or with other parameters. */
  follow(definition: Definition | undefined, parameters: Readonly<Record<string, number>>): void {
    if (definition === this.#subject?.definition && parameters === this.#subject?.parameters) return;
    this.#subject = definition && { definition, parameters };
    if (this.#x !== null) this.#read();
  }

  hostDisconnected(): void {
    this.moveTo(null);
  }

  #read(): void {
    this.#isStale = true;
    if (!this.#isReading) void this.#readLatest();
  }

  async #readLatest(): Promise<void> {
    this.#isReading = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const { x } = this;
        const subject = this.#subject;
        const reading =
          x === null || !subject ? null : await readPoint(subject.definition, x, { parameters: subject.parameters });
        if (reading === null && this.#reading === null) continue;
        this.#reading = reading;
        this.#onReading(reading);
        this.#host.requestUpdate();
      }
    } finally {
      this.#isReading = false;
    }
  }
}
