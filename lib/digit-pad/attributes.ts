/** On a server there are no elements: what imports this there must not fail. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** Attributes whose change is heard. README.md tells what each does. */
export const ATTRIBUTES = [
  'digits',
  'decimal',
  'date',
  'disabled',
  'readonly',
  'required',
  'placeholder',
  'value',
  'bars',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'title',
] as const;

/** The properties of a pad that stand for its attributes. A framework may set them to anything, and none throws. */
export class AttributesElement extends Base {
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(value: unknown) {
    setText(this, 'name', value);
  }
  get defaultValue(): string {
    return this.getAttribute('value') ?? '';
  }
  set defaultValue(value: unknown) {
    setText(this, 'value', value);
  }
  /** How many digits: `4`, or `1-6`. */
  get digits(): string {
    return this.getAttribute('digits') ?? '';
  }
  set digits(value: unknown) {
    setText(this, 'digits', value);
  }
  get placeholder(): string {
    return this.getAttribute('placeholder') ?? '';
  }
  set placeholder(value: unknown) {
    setText(this, 'placeholder', value);
  }
  /** The order of day, month and year, empty for the usual one; null where no date is asked for. */
  get date(): string | null {
    return this.getAttribute('date');
  }
  set date(value: unknown) {
    if (typeof value === 'boolean') this.toggleAttribute('date', value);
    else setText(this, 'date', value);
  }
  get decimal(): boolean {
    return this.hasAttribute('decimal');
  }
  set decimal(is: unknown) {
    this.toggleAttribute('decimal', Boolean(is));
  }
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(is: unknown) {
    this.toggleAttribute('disabled', Boolean(is));
  }
  get readOnly(): boolean {
    return this.hasAttribute('readonly');
  }
  set readOnly(is: unknown) {
    this.toggleAttribute('readonly', Boolean(is));
  }
  get required(): boolean {
    return this.hasAttribute('required');
  }
  set required(is: unknown) {
    this.toggleAttribute('required', Boolean(is));
  }
  get bars(): boolean {
    return this.hasAttribute('bars');
  }
  set bars(is: unknown) {
    this.toggleAttribute('bars', Boolean(is));
  }
}

function setText(element: Element, name: string, value: unknown): void {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, textOf(value));
}

/** Empty for what can be no text. */
export function textOf(value: unknown): string {
  try {
    return value === null || value === undefined ? '' : String(value);
  } catch {
    return '';
  }
}
