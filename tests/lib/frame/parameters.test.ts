import { expect, test } from 'vitest';
import { changedParameters, parametersOf } from '../../../lib/frame/parameters';

const of = (search: string) => parametersOf(new URLSearchParams(search));

test('an address without parameters is a plain sheet that answers nobody', () => {
  expect(of('')).toEqual({
    attributes: { digits: null, decimal: null, date: null, placeholder: null, bars: null, lang: null },
    colorScheme: 'light dark',
    dir: 'ltr',
    size: 16,
  });
});

test('each parameter becomes what the element or the page understands', () => {
  const search = 'digits=1-6&decimal&date=dmy&placeholder=Your%20PIN&bars=1&theme=dark&lang=de-ch&dir=rtl&size=20';
  expect(of(`${search}&host=https://your.site`)).toEqual({
    host: 'https://your.site',
    attributes: { digits: '1-6', decimal: '', date: 'dmy', placeholder: 'Your PIN', bars: '', lang: 'de-CH' },
    colorScheme: 'dark',
    dir: 'rtl',
    size: 20,
  });
});

test.each(['https://your.site/', 'https://your.site/page', 'your.site', 'null', '*', 'javascript:1', 'file://', ''])(
  'messages of "%s" are not answered: it is no origin',
  (host) => {
    expect(of(`host=${encodeURIComponent(host)}`).host).toBeUndefined();
  },
);

test.each([
  ['decimal=false&bars=0', {}],
  ['theme=pink', {}],
  ['lang=not%20a%20tag', {}],
  ['dir=up', {}],
  ['size=huge', {}],
  ['size=-4', {}],
  ['size=1e9', { size: 32 }],
  ['size=3', { size: 12 }],
])('what makes no sense in "%s" is as if it were not there', (search, changes) => {
  expect(of(search)).toEqual({ ...of(''), ...changes });
});

test('a message changes parameters and takes them away, and leaves the host as it is', () => {
  const search = new URLSearchParams('digits=4&theme=dark&host=https://your.site');
  const changed = changedParameters(search, { digits: null, bars: '', host: 'https://other.site' });
  expect(String(changed)).toBe(String(new URLSearchParams('theme=dark&host=https://your.site&bars=')));
  expect(search.get('digits')).toBe('4');
});
