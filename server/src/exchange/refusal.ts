/** Why a file is not read, in Chinese, and what to do about it. */
export interface Refused {
	readonly reason: string;
}

/** Leaves a reader from within; the message is the reason. It never gets out of `exchange/`. */
export class Refusal extends Error {}

/** What a reader gives, or why it refused. Whatever else it threw, a library's own error as well, means `damaged`. */
export async function orRefused<T>(damaged: string, read: () => Promise<T> | T): Promise<T | Refused> {
	try {
		return await read();
	} catch (error) {
		return { reason: error instanceof Refusal ? error.message : damaged };
	}
}
