import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decodeState, encodeState } from './state-text.ts';
import type { StudioState } from './state.ts';

/** Milliseconds without a change after which the address is written: browsers refuse a hundred writes in half a minute. */
const rest = 400;

interface Host extends ReactiveControllerHost {
  /** Whether the host owns the address of its page. */
  readonly address: boolean;
}

/** Keeps a state in the fragment of the page's address, and reads it from there when somebody else changes it. */
export class AddressController implements ReactiveController {
  readonly #host: Host;
  readonly #restore: (state: StudioState) => void;
  #pending: { readonly state: StudioState; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  constructor(host: Host, restore: (state: StudioState) => void) {
    this.#host = host;
    this.#restore = restore;
    host.addController(this);
  }

  /** Writes the state once changes rest, in place of the present entry of the history. */
  save(state: StudioState): void {
    if (!this.#host.address) return;
    clearTimeout(this.#pending?.timer);
    this.#pending = { state, timer: setTimeout(this.#write, rest) };
  }

  hostConnected(): void {
    if (!this.#host.address) return;
    if (location.hash.length > 1) this.#read();
    addEventListener('hashchange', this.#read);
    addEventListener('pagehide', this.#write);
  }

  hostDisconnected(): void {
    this.#write();
    removeEventListener('hashchange', this.#read);
    removeEventListener('pagehide', this.#write);
  }

  readonly #read = (): void => {
    // A change that waits to be written belongs to the address that was left.
    clearTimeout(this.#pending?.timer);
    this.#pending = undefined;
    this.#restore(decodeState(location.hash.slice(1)));
  };

  readonly #write = (): void => {
    if (!this.#pending) return;
    clearTimeout(this.#pending.timer);
    history.replaceState(history.state, '', `#${encodeState(this.#pending.state)}`);
    this.#pending = undefined;
  };
}
