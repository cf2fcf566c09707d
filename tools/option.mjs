/** The value of `--name=value`, or undefined. */
export function option(name) {
	return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}
