import type { ReactNode } from 'react';
import { type PadOptions, SIZES } from './options';

interface Props {
  readonly options: PadOptions;
  readonly onChange: (options: PadOptions) => void;
}

/** Fields for all that can be chosen of a pad. */
export function OptionFields({ options, onChange }: Props) {
  const set = (change: Partial<PadOptions>) => onChange({ ...options, ...change });
  return (
    <div className="option-fields">
      <Field name="It asks for">
        <select value={options.kind} onChange={({ target }) => set({ kind: target.value as PadOptions['kind'] })}>
          <option value="digits">digits</option>
          <option value="decimal">a decimal number</option>
          <option value="date">a date</option>
        </select>
      </Field>
      {options.kind === 'date' ? (
        <Field name="Order">
          <select value={options.order} onChange={({ target }) => set({ order: target.value as PadOptions['order'] })}>
            <option value="">of the visitor’s language</option>
            <option value="dmy">day, month, year</option>
            <option value="mdy">month, day, year</option>
            <option value="ymd">year, month, day</option>
          </select>
        </Field>
      ) : (
        <Field name="How many digits">
          <input
            value={options.digits}
            placeholder="any, 4 or 1-6"
            autoComplete="off"
            onChange={({ target }) => set({ digits: target.value })}
          />
        </Field>
      )}
      <Field name="Placeholder">
        <input
          value={options.placeholder}
          placeholder="its own words"
          autoComplete="off"
          onChange={({ target }) => set({ placeholder: target.value })}
        />
      </Field>
      <Field name="Theme">
        <select value={options.theme} onChange={({ target }) => set({ theme: target.value as PadOptions['theme'] })}>
          <option value="auto">as around it</option>
          <option value="light">light</option>
          <option value="dark">dark</option>
        </select>
      </Field>
      <SizeField name="Width" size={options.width} onChange={(width) => set({ width })} />
      <SizeField name="Height" size={options.height} onChange={(height) => set({ height })} />
      <label className="option-switch">
        <input type="checkbox" checked={options.hasBars} onChange={({ target }) => set({ hasBars: target.checked })} />
        Bars
      </label>
    </div>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children.
    <label className="option-field">
      <span>{name}</span>
      {children}
    </label>
  );
}

function SizeField({ name, size, onChange }: { name: string; size: number; onChange: (size: number) => void }) {
  const { least, most } = SIZES;
  return (
    <Field name={`${name} in pixels`}>
      <input
        type="number"
        min={least}
        max={most}
        defaultValue={size}
        onChange={({ target }) => {
          if (target.value !== '' && target.validity.valid) onChange(target.valueAsNumber);
        }}
      />
    </Field>
  );
}
