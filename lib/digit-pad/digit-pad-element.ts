import type { DigitPadReading } from '../reading/public-reading';
import type { Recogniser } from '../worker/page/recogniser';
import { ATTRIBUTES, AttributesElement, textOf } from './attributes';
import { drawOnSheet } from './draw-on-sheet';
import { listenToTools } from './listen-to-tools';
import { descriptionOf, languageOf, nameOf } from './name-of';
import { createPad, type Pad } from './pad';
import { showPad } from './show-pad';
import type { Strokes } from './strokes';
import { validityOf } from './validity-of';
import { askedFor } from './value/judge';
import { ANY_DIGITS, isOneDigit, type Rules, rulesOf } from './value/rules';
import { createPadView } from './view/pad-view';
import { padStyles } from './view/styles';

let connect: () => Recogniser = () => {
  throw new Error('A digit-pad is defined by defineDigitPad, which tells what reads it.');
};

/** Makes all pads read with what `start` gives. It is called once, when the first pad is there. */
export function readWith(start: () => Recogniser): void {
  let shared: Recogniser | undefined;
  connect = () => {
    shared ??= start();
    return shared;
  };
}

/** A sheet to draw digits on, as a field of a form. README.md tells all that a page can do with it. */
export class DigitPadElement extends AttributesElement {
  static readonly formAssociated = true;
  static readonly observedAttributes: readonly string[] = [...ATTRIBUTES, 'lang'];

  readonly #internals = this.attachInternals();
  readonly #view = createPadView();
  readonly #pad: Pad;
  #rules: Rules = ANY_DIGITS;
  #stop: (() => void) | undefined;
  #isOfDisabledForm = false;
  #ownProblem = '';
  #saved: string | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [padStyles()];
    root.append(this.#view.all);
    this.#pad = createPad({
      rules: () => this.#rules,
      connect: () => connect(),
      onState: () => this.#show(),
      onInput: (reading) => this.#tell('input', reading),
      onChange: (reading) => this.#tell('change', reading),
    });
    listenToTools(this.#view, this.#pad, () => this.#canDraw());
    this.addEventListener('focusin', () => this.#obey());
  }

  connectedCallback(): void {
    for (const name of ['value', 'strokes', ...Object.getOwnPropertyNames(AttributesElement.prototype)])
      upgrade(this, name);
    this.#stop ??= drawOnSheet(this.#view, this.#pad.session, () => this.#canDraw());
    this.#pad.connect();
    this.#obey();
  }

  disconnectedCallback(): void {
    this.#pad.disconnect();
    this.#stop?.();
    this.#stop = undefined;
  }

  attributeChangedCallback(name: string): void {
    if (name === 'value') this.#pad.setDefault(this.defaultValue);
    this.#obey();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isOfDisabledForm = isDisabled;
    this.#show();
  }

  formResetCallback(): void {
    this.#pad.reset();
  }

  formStateRestoreCallback(state: unknown): void {
    if (state !== null) this.#pad.restore(textOf(state));
  }

  get type(): string {
    return this.localName;
  }
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get labels(): NodeList {
    return this.#internals.labels;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }
  setCustomValidity(message: unknown): void {
    this.#ownProblem = textOf(message);
    this.#show();
  }

  /** What a form gets: digits, a decimal number like `-12.5`, or a date like `2026-12-24`; empty where there is none. */
  get value(): string {
    return this.#pad.judged().value;
  }
  set value(value: unknown) {
    this.#pad.setText(textOf(value));
  }
  /** What is on the sheet: strokes of points of x and y, y growing downwards. It may be set in any unit. */
  get strokes(): Strokes {
    return this.#pad.strokes();
  }
  set strokes(strokes: unknown) {
    this.#pad.place(strokes);
  }
  clear(): void {
    this.#pad.clear();
  }
  undo(): void {
    this.#pad.undo();
  }
  /** The reading of what is on the sheet, once it is read. Rejects with an Error whose message is a sentence for the reader. */
  read(): Promise<DigitPadReading> {
    return this.#pad.read();
  }

  #isDisabled(): boolean {
    return this.disabled || this.#isOfDisabledForm;
  }

  #canDraw(): boolean {
    return !this.#isDisabled() && !this.readOnly;
  }

  /** Takes over what the attributes say. */
  #obey(): void {
    const [digits, decimal, date] = ['digits', 'decimal', 'date'].map((name) => this.getAttribute(name)) as [
      string | null,
      string | null,
      string | null,
    ];
    const before = this.#rules;
    this.#rules = rulesOf({ digits, decimal, date }, () => languageOf(this));
    this.#view.sheet.setAttribute('aria-label', nameOf(this, this.#internals.labels) || askedFor(this.#rules));
    if (isOneDigit(before) !== isOneDigit(this.#rules)) this.#pad.again();
    this.#show();
  }

  #show(): void {
    showPad(this.#view, this.#pad, {
      rules: this.#rules,
      placeholder: this.getAttribute('placeholder'),
      description: descriptionOf(this),
      hasBars: this.bars,
      isRequired: this.required,
      isDisabled: this.#isDisabled(),
      isStill: !this.#canDraw(),
    });
    const { flags, words } = validityOf(this.#pad, this.#rules, this.required, this.#ownProblem);
    this.#internals.setValidity(flags, words, this.#view.sheet);
    // A stroke that is being drawn is no state to come back to.
    if (!this.#pad.session.sheet.get().penDown) this.#saved = this.#pad.saved();
    this.#internals.setFormValue(this.value, this.#saved);
  }

  #tell(type: 'input' | 'change', detail: DigitPadReading): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** A property that was set before the element was defined hides the element's own. */
function upgrade(element: object, name: string): void {
  if (!Object.hasOwn(element, name)) return;
  const value: unknown = Reflect.get(element, name);
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, value);
}
