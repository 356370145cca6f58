import { expect, test } from 'vitest';
import { artOf, frameOf } from '../../src/app/home/preview';
import { readReturn } from '../../src/jira/connection';
import { ago } from '../../src/ui/ago';
import { initialsOf } from '../../src/ui/initials';

test('P8 coming back from the provider opens the import where it was left', () => {
  expect(readReturn('?import=1&jira=connected')).toEqual({ jira: 'connected', opens: true, rest: '' });
  expect(readReturn('?jira=cancelled&a=b')).toEqual({ jira: 'cancelled', opens: false, rest: '?a=b' });
  expect(readReturn('')).toEqual({ jira: null, opens: false, rest: '' });
});

test('a time that has passed is said as a person says it', () => {
  const now = 10_000_000_000;
  const passed = [1, 60, 3599, 3600, 86_399, 86_400, 200_000].map((seconds) => ago(now - seconds * 1000, now));
  expect(passed).toEqual(['just now', '1 min ago', '59 min ago', '1 h ago', '23 h ago', 'yesterday', '2 days ago']);
  expect(ago(now + 5000, now)).toBe('just now');
});

test('initials are of the first and the last name, emoji included', () => {
  expect(['Ada Byte', 'Grace van der Oduya', 'linus', '👩‍🚀 Star', ''].map(initialsOf)).toEqual([
    'AB',
    'GO',
    'L',
    '👩‍🚀S',
    '',
  ]);
});

test('the frame of a drawing holds everything that is on it', () => {
  const items = [
    { x: -50, y: 20, width: 100, height: 900 },
    { x: 400, y: 0, width: 200, height: 50 },
  ];
  const frame = frameOf(items);
  for (const item of items) {
    expect(frame.x).toBeLessThan(item.x);
    expect(frame.y).toBeLessThan(item.y);
    expect(frame.x + frame.width).toBeGreaterThan(item.x + item.width);
    expect(frame.y + frame.height).toBeGreaterThan(item.y + item.height);
  }
});

test('a board without a template always has the same picture', () => {
  expect(artOf('b1')).toEqual(artOf('b1'));
  expect(artOf('b1')).not.toEqual(artOf('b2'));
});
