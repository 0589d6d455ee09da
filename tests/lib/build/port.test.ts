import { expect, test } from 'vitest';
import { hostFrom, PortError, portFrom } from '../../../lib/build/project';

test('the port is PORT, and 3000 where none is asked for', () => {
  expect(portFrom({ PORT: '8080' } as unknown as NodeJS.ProcessEnv)).toBe(8080);
  expect(portFrom({} as NodeJS.ProcessEnv)).toBe(3000);
});

test.each(['abc', '-1', '70000', '80.5'])('%s is no port, and a sentence says so', (PORT) => {
  expect(() => portFrom({ PORT } as unknown as NodeJS.ProcessEnv)).toThrow(PortError);
});

test('the host is HOST, and this machine alone where none is asked for', () => {
  expect(hostFrom({ HOST: '0.0.0.0' } as unknown as NodeJS.ProcessEnv)).toBe('0.0.0.0');
  expect(hostFrom({ HOST: '' } as unknown as NodeJS.ProcessEnv)).toBe('localhost');
  expect(hostFrom({} as NodeJS.ProcessEnv)).toBe('localhost');
});
