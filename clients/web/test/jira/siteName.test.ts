import { expect, test } from 'vitest';
import { nameOfAddress } from '../../src/jira/siteName';

test.each([
  ['https://northwind.atlassian.net/browse/NW-7', 'northwind'],
  ['https://jira.example.org/browse/HB-1', 'jira.example.org'],
  ['https://example.org:8443/jira/browse/HB-1', 'example.org:8443/jira'],
  ['', null],
])('B1 a site is called by its address: %s', (address, name) => {
  expect(nameOfAddress(address)).toBe(name);
});
