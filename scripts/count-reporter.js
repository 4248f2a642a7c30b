/** A vitest reporter that closes with one plain line of counts, which any log reader understands. */
export default class CountReporter {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state in counts ? state : 'skipped'] += 1;
      }
      if (!module.ok()) counts.failed = Math.max(counts.failed, 1);
    }
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}
