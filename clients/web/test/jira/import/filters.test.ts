import { expect, test } from 'vitest';
import {
  inProject,
  labelTerm,
  me,
  namedTerm,
  noFilters,
  nobody,
  noSprint,
  openSprints,
  personTerm,
  sprintTerm,
  toggleTerm,
  without,
  writeJql,
} from '../../../src/jira/import/filters';
import { excerpt, faultOf, quoted, searched, withoutHtml } from '../../../src/jira/import/jql';
import { jqlOf } from '../../../src/jira/lists';

const project = { id: '1', key: 'NW', name: 'Northwind' };
const bugs = { id: '10', name: 'Bug' };

test('P18 nothing chosen writes the JQL of the project alone, and nothing at all without one', () => {
  expect(writeJql(inProject(noFilters, project))).toBe(jqlOf(project));
  expect(writeJql(noFilters)).toBe('');
});

test('P18 each filter writes a clause that one can read', () => {
  let filters = inProject({ ...noFilters, text: ' fast search ' }, project);
  filters = toggleTerm(filters, 'issuetype', namedTerm(bugs, [bugs]));
  filters = toggleTerm(filters, 'status', { id: '1', name: 'To Do', jql: '"To Do"' });
  filters = toggleTerm(filters, 'status', { id: '2', name: 'Done', jql: '"Done"' });
  filters = toggleTerm(filters, 'assignee', me);
  filters = toggleTerm(filters, 'sprint', openSprints);
  filters = toggleTerm(filters, 'labels', labelTerm('a"b'));
  expect(writeJql(filters)).toBe(
    'project = "NW" AND text ~ "fast search" AND issuetype = "Bug" AND status IN ("To Do", "Done") AND ' +
      'assignee = currentUser() AND sprint IN openSprints() AND labels = "a\\"b" ORDER BY updated DESC',
  );
});

test('P18 nobody and no sprint are asked for as empty, alone and among others', () => {
  const alone = toggleTerm(noFilters, 'assignee', nobody);
  expect(writeJql(alone)).toBe('assignee IS EMPTY ORDER BY updated DESC');
  const among = toggleTerm(alone, 'assignee', personTerm({ accountId: '5f:1', displayName: 'Ada' }));
  expect(writeJql(among)).toBe('assignee IN (EMPTY, "5f:1") ORDER BY updated DESC');
  const sprints = toggleTerm(toggleTerm(noFilters, 'sprint', noSprint), 'sprint', sprintTerm({ id: 37, name: 'S1' }));
  expect(writeJql(sprints)).toBe('sprint IN (EMPTY, 37) ORDER BY updated DESC');
});

test('P18 an ambiguous name, or one that looks like a number, is written as its id', () => {
  const all = [bugs, { id: '11', name: 'BUG' }, { id: '12', name: '42' }, { id: '13', name: 'Task' }];
  expect(all.map((one) => namedTerm(one, all).jql)).toEqual(['10', '11', '12', '"Task"']);
});

test('P18 a filter is taken out by choosing it again, or cleared', () => {
  const once = toggleTerm(noFilters, 'labels', labelTerm('a'));
  expect(writeJql(toggleTerm(once, 'labels', labelTerm('a')))).toBe('');
  expect(writeJql(without(once, 'labels'))).toBe('');
});

test('another project keeps words, labels and what every project has, and drops what is its own', () => {
  let filters = inProject({ ...noFilters, text: 'fast' }, project);
  for (const [field, term] of [
    ['labels', labelTerm('a')],
    ['assignee', me],
    ['assignee', personTerm({ accountId: 'x', displayName: 'X' })],
    ['sprint', sprintTerm({ id: 1, name: 'S' })],
    ['issuetype', namedTerm(bugs, [bugs])],
  ] as const) {
    filters = toggleTerm(filters, field, term);
  }
  expect(writeJql(inProject(filters, { ...project, key: 'OPS' }))).toBe(
    'project = "OPS" AND text ~ "fast" AND assignee = currentUser() AND labels = "a" ORDER BY updated DESC',
  );
});

test('P18 a value is quoted whatever is in it', () => {
  expect(quoted('a "b" \\ c\nd')).toBe('"a \\"b\\" \\\\ c d"');
});

test('P18 the signs of the text search are taken as they are; phrases and endings work', () => {
  expect(searched('a+b (c)')).toBe('"a\\\\+b \\\\(c\\\\)"');
  expect(searched('"two words" fast*')).toBe('"\\"two words\\" fast*"');
  expect(searched('half " open')).toBe('"half \\\\\\" open"');
  expect(searched('*lead mid*dle this AND that')).toBe('"\\\\*lead mid\\\\*dle this and that"');
});

test('P19 the place that Jira names is found, over lines too, and shown with what is around it', () => {
  const jql = 'project = NW\nAND status status = 1';
  const fault = faultOf(jql, "Expecting operator but got 'status'. (line 2, character 12)");
  expect(fault.at).toBe(24);
  expect(excerpt(jql, 24)).toEqual({ before: 'project = NW\nAND status ', here: 'status', after: ' = 1' });
  expect(faultOf(jql, 'No place.')).toEqual({ message: 'No place.', at: null });
  expect(excerpt('a =', faultOf('a =', 'x (line 1, character 99)').at ?? 0)).toEqual({
    before: 'a =',
    here: ' ',
    after: '',
  });
});

test('names that come as HTML are read as text', () => {
  expect(withoutHtml('<b>Ad</b>a &amp; &lt;co&gt; &#39;x&#x27; &unknown;')).toBe("Ada & <co> 'x' &unknown;");
});
