import { expect, test } from 'vitest';
import { PortError, portFrom } from '../../../lib/site/port';

test('the port is PORT, and 3000 where none is asked for', () => {
  expect(portFrom({ PORT: '8080' } as unknown as NodeJS.ProcessEnv)).toBe(8080);
  expect(portFrom({} as NodeJS.ProcessEnv)).toBe(3000);
});

test.each(['abc', '-1', '70000', '80.5'])('%s is no port, and a sentence says so', (PORT) => {
  expect(() => portFrom({ PORT } as unknown as NodeJS.ProcessEnv)).toThrow(PortError);
});
