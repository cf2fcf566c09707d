// The usual report, and each attempt that failed before a test passed: a workbench on a busy machine may stumble once, never unseen.
const { Spec } = require('mocha').reporters;

module.exports = function withAttempts(runner, options) {
	runner.on('retry', ({ title }, { message }) =>
		console.log(`    第一次没有通过，再试一次：${title}\n      ${message.replaceAll('\n', '\n      ')}`),
	);
	return new Spec(runner, options);
};
