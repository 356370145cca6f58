import { expect, test } from 'vitest';
import { boardPath, routeOf, syncPath } from '../../src/app/router';

test('every page has its address', () => {
  expect(routeOf('/')).toEqual({ page: 'home' });
  expect(routeOf('/signup')).toEqual({ page: 'signUp' });
  expect(routeOf('/join/t0k-en')).toEqual({ page: 'join', token: 't0k-en' });
  expect(routeOf('/guest/t0k-en')).toEqual({ page: 'guest', token: 't0k-en' });
  expect(routeOf('/boards/b1/')).toEqual({ page: 'board', board: 'b1' });
  expect(routeOf('/preferences')).toEqual({ page: 'preferences' });
  expect(routeOf(syncPath)).toEqual({ page: 'sync' });
});

test('an address that is not exactly one of ours is unknown', () => {
  for (const path of ['/nope', '/boards', '/boards/a/b', '/join', '/signup/x', '/preferences/x', '/guest/%E0%A4%A']) {
    expect(routeOf(path)).toEqual({ page: 'unknown' });
  }
});

test('a board is found again by the path that is made for it', () => {
  expect(routeOf(boardPath('a/b ?'))).toEqual({ page: 'board', board: 'a/b ?' });
});
