// Prints what vitest's JSON report counts as the last line. Ends with 1 when nothing passed or anything failed.
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
let skipped = 0;
try {
  const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  passed = report.numPassedTests;
  skipped = report.numPendingTests + report.numTodoTests;
  // A file that could not even be loaded has no tests that failed, and is a failure all the same.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  for (const file of broken) console.log(`failed as a whole: ${file.name}`);
  failed = report.numFailedTests + broken.length;
} catch {
  console.log('there is no report of vitest: something before the tests failed');
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = passed === 0 || failed > 0 ? 1 : 0;
