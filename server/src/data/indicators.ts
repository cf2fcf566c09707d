import file from './indicators.yml';
import partitionsFile from './partitions.yml';

/** An indicator as indicators.yml describes it; that file explains the fields. */
export interface Indicator {
	readonly name: string;
	readonly aliases?: readonly string[];
	readonly unit?: string;
	readonly constant?: boolean;
	readonly real?: 'sometimes';
	readonly revised?: boolean;
	readonly rate?: boolean;
	/** The most a rate can be, in per cent. */
	readonly bounded?: number;
	readonly perCapita?: boolean;
	readonly lowerIsBetter?: boolean;
	readonly stock?: boolean;
	readonly broader?: string;
	readonly exact?: readonly string[];
}

/** Indicators that add up to another. */
export interface Partition {
	readonly whole: string;
	readonly parts: readonly string[];
}

export const indicators = file as readonly Indicator[];
export const partitions = partitionsFile as readonly Partition[];
