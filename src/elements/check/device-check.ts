import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkDevice, type CheckedFunction, checkedFunctions } from '../../accuracy/device-check.ts';
import { adapterName } from '../../engine/webgpu/adapter-name.ts';
import { acquireDevice } from '../../engine/webgpu/device.ts';
import { chooseVariant, type ExactChoice } from '../../engine/webgpu/exact-self-test.ts';
import { exactVariants, shaderSources } from '../../engine/webgpu/shader-library.ts';
import { controlStyles } from '../studio/control-styles.ts';
import { mark, markStyles } from '../studio/icons.ts';
import { rememberedTheme, type Theme } from '../studio/theme.ts';
import { tokens } from '../studio/tokens.ts';
import { checkStyles } from './check-styles.ts';
import { checkTable } from './check-table.ts';

/** What is known about the device before anything is measured. */
interface Subject {
  readonly device: GPUDevice;
  readonly choice: ExactChoice;
}

/** The page that measures the functions of the shader library on the visitor's own device. Nothing leaves the page. */
export class FluxionDeviceCheck extends LitElement {
  static override styles: CSSResultGroup = [tokens, controlStyles, markStyles, checkStyles];

  /** `auto` follows the page; what the reader chose in the studio comes first. @attr */
  @property({ reflect: true }) theme: Theme = 'auto';

  @state() private subject: Subject | undefined;
  @state() private rows: readonly CheckedFunction[] = [];
  @state() private running: boolean = false;
  @state() private failure: string | undefined;
  #measuring = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.theme = rememberedTheme() ?? this.theme;
    void this.prepare();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measuring.abort();
  }

  override render(): TemplateResult {
    const { subject, rows, running, failure } = this;
    const count = subject ? checkedFunctions(subject.choice) : 0;
    const isDone = rows.length > 0 && rows.length === count;
    return html`<header>
        <a href="./">${mark} Fluxion</a>
      </header>
      <main>
        <h1>Accuracy on this device</h1>
        <p>
          Derivatives are only as good as the functions below them. WGSL allows a sine to be wrong in the fourth digit,
          so Fluxion brings its own. This page measures them on your graphics processor, each at some hundred thousand
          arguments where it is most likely to fail, against double precision. It takes less than a minute, and nothing
          leaves this page.
        </p>
        ${failure === undefined ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
        ${subject ? this.description(subject) : nothing}
        <div class="actions">
          <button
            class="main"
            ?disabled=${!subject}
            @click=${() => (running ? this.#measuring.abort() : void this.start())}
          >
            ${running ? 'Stop' : rows.length > 0 ? 'Measure again' : 'Measure'}
          </button>
          <button ?disabled=${rows.length === 0 || running} @click=${() => this.save()}>Save as JSON</button>
          ${
            running
              ? html`<label class="progress">
                  <progress max=${count} value=${rows.length}></progress>
                  <span>${rows.length} of ${count}</span>
                </label>`
              : nothing
          }
          <p class="verdict" role="status">${isDone ? verdict(rows) : nothing}</p>
        </div>
        ${rows.length > 0 ? checkTable(rows) : nothing}
      </main>`;
  }

  /** Asks for the device and runs its self-test. */
  private async prepare(): Promise<void> {
    try {
      const device = await acquireDevice();
      const choice = await chooseVariant(device, exactVariants, shaderSources);
      this.subject = { device, choice };
    } catch (error) {
      this.failure = `${(error as Error).message}: there is nothing to measure, and figures are computed on the processor.`;
    }
  }

  private description({ device, choice }: Subject): TemplateResult {
    const [variant] = choice.variants;
    const adapter = adapterName(device.adapterInfo);
    return html`<dl>
      <dt>Adapter</dt>
      <dd>
        ${adapter || 'not named by this browser'}${device.adapterInfo.isFallbackAdapter ? ' (software)' : nothing}
      </dd>
      <dt>Exact sums and products</dt>
      <dd>${variant ? `by ${variant}` : 'in no way: there is no double-single arithmetic here'}</dd>
      ${
        choice.reason === undefined
          ? nothing
          : html`<dt>What failed</dt>
              <dd class="detail">${choice.reason}</dd>`
      }
    </dl>`;
  }

  private async start(): Promise<void> {
    const { device, choice } = this.subject!;
    this.rows = [];
    this.failure = undefined;
    this.running = true;
    this.#measuring = new AbortController();
    const { signal } = this.#measuring;
    try {
      for await (const row of checkDevice(device, { variants: choice.variants })) {
        if (signal.aborted) break;
        this.rows = [...this.rows, row];
        // A frame in between lets the page answer.
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    } finally {
      this.running = false;
    }
  }

  /** Hands the table over as a file, for those who collect figures of many devices. */
  private save(): void {
    const { device, choice } = this.subject!;
    const { vendor, architecture, device: name, description, isFallbackAdapter } = device.adapterInfo;
    const report = {
      format: 'fluxion-device-check-1',
      date: new Date().toISOString(),
      browser: navigator.userAgent,
      adapter: { vendor, architecture, device: name, description, isFallbackAdapter },
      exact: choice,
      functions: this.rows,
    };
    const address = URL.createObjectURL(new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'fluxion-device-check.json' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address));
  }
}

function verdict(rows: readonly CheckedFunction[]): string {
  const outside = rows.filter(({ isWithin }) => !isWithin).length;
  if (outside === 0) return `All ${rows.length} functions are within their bounds.`;
  return `${outside} of ${rows.length} functions ${outside === 1 ? 'is' : 'are'} not within the bound.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'fluxion-device-check': FluxionDeviceCheck;
  }
}
