// Adds up what the runners report, says again what failed and why, and prints the closing line; exits with 1
// where anything failed, was skipped, or did not run at all.
import { readFileSync } from 'node:fs';

const [results, broken] = process.argv.slice(2);

const read = (file) => {
  try {
    return readFileSync(`${results}/${file}`, 'utf8');
  } catch {
    return null;
  }
};

const vitest = (text) => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text);
  const broken = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => ({ name: fullName, why: failureMessages.join('\n') }));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests, broken };
};

const trx = (text) => {
  const count = (name) => Number(new RegExp(`<Counters[^>]* ${name}="(\\d+)"`, 'u').exec(text)?.[1] ?? 0);
  const [total, passed, failed] = ['total', 'passed', 'failed'].map(count);
  const broken = [...text.matchAll(/<UnitTestResult [^>]*outcome="Failed".*?<\/UnitTestResult>/gsu)].map(([one]) => ({
    name: / testName="([^"]*)"/u.exec(one)?.[1] ?? '',
    why: /<ErrorInfo>(.*?)<\/ErrorInfo>/su.exec(one)?.[1].replaceAll(/<[^>]*>/gu, '') ?? '',
  }));
  return { passed, failed, skipped: total - passed - failed, broken };
};

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

const playwright = (text) => {
  const report = JSON.parse(text);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const broken = specsOf(report)
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => {
      const results = tests.flatMap((test) => test.results);
      return { name: title, why: results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n') };
    });
  return { passed: expected, failed: unexpected + flaky, skipped, broken };
};

const linesOfWhy = 24;
const colours = /\u001b\[[\d;]*m/gu;
const retell = ({ name, why }) => {
  const lines = why.replaceAll(colours, '').split('\n').slice(0, linesOfWhy);
  console.log([`FAILED: ${name}`, ...lines].join('\n    '));
};

const sums = { passed: 0, failed: 0, skipped: 0 };
let silent = 0;
for (const [file, reader] of [['vitest.json', vitest], ['conformance.json', vitest], ['csharp.trx', trx], ['playwright.json', playwright]]) {
  const text = read(file);
  const counted = text === null ? null : reader(text);
  if (counted === null || counted.passed === 0) {
    silent += 1;
    console.log(`${file}: no test ran`);
    continue;
  }
  console.log(`${file}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
  counted.broken.forEach(retell);
  for (const key of Object.keys(sums)) {
    sums[key] += counted[key];
  }
}

const bad = Number(broken) > 0 || silent > 0 || sums.failed > 0 || sums.skipped > 0;
if (bad && sums.failed === 0) {
  console.log(`steps that failed: ${broken}; runners without a test: ${silent}`);
}
console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
process.exit(bad ? 1 : 0);
