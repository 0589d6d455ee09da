import { expect, test } from 'vitest';
import { element } from '../../../lib/charts/markup';
import { markupText } from '../../../training/report/document';

test('an element becomes HTML, its numbers rounded, void elements without an end', () => {
  const markup = element('p', { class: 'a', x: 1.23456 }, 'b', element('img', { alt: 'c' }), element('i', {}));
  expect(markupText(markup)).toBe('<p class="a" x="1.23">b<img alt="c"><i></i></p>');
});

test('nothing in text or attributes can become markup', () => {
  const markup = element('p', { title: '"><script>' }, '</p><script>&amp;');
  expect(markupText(markup)).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;/p&gt;&lt;script&gt;&amp;amp;</p>');
});
