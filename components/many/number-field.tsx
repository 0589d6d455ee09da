import { type KeyboardEvent, useState } from 'react';
import { isSetRow, numberOf } from '../../lib/session/many/many-rows';
import type { ManyRow } from '../../lib/session/many/many-state';

interface Props {
  readonly row: ManyRow;
  readonly name: string;
  /** Says what stands in the row; `undefined` for what was read. */
  readonly onSet: (text: string | undefined) => void;
}

/** A number that can be put right. Enter confirms it, also as it was read, and goes on; Escape brings back what was read. */
export function NumberField({ row, name, onSet }: Props) {
  const [draft, setDraft] = useState<string>();
  const set = (text: string | undefined) => {
    setDraft(undefined);
    onSet(text);
  };
  const leave = () => {
    if (draft === undefined) return;
    if (draft.trim() === numberOf(row)) setDraft(undefined);
    else set(draft.trim());
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') row.set === undefined ? setDraft(undefined) : set(undefined);
    if (event.key !== 'Enter') return;
    set((draft ?? numberOf(row)).trim());
    const next = fieldFrom(event.currentTarget.closest('tr')?.nextElementSibling);
    next?.focus();
    next?.select();
  };
  return (
    <input
      type="text"
      aria-label={name}
      autoComplete="off"
      spellCheck={false}
      value={draft ?? numberOf(row)}
      data-set={isSetRow(row)}
      onChange={({ target }) => setDraft(target.value)}
      onKeyDown={press}
      onBlur={leave}
      className="many-number"
    />
  );
}

/** The field of this row, or of the first one after it that has one. */
function fieldFrom(row: Element | null | undefined): HTMLInputElement | undefined {
  for (let at = row; at; at = at.nextElementSibling) {
    const field = at.querySelector('input');
    if (field) return field;
  }
  return undefined;
}
