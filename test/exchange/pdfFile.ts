import { strToU8, zlibSync } from 'fflate';

/** Text at a place of a page, in points from its lower left corner. */
export interface Placed {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size?: number;
}

/** A PDF with one font, whose characters are as wide as high and known by a ToUnicode table. Streams are packed, objects are in the clear. */
export function pdfFile(pages: readonly (readonly Placed[])[], trailer = ''): Uint8Array {
	const characters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
	const kids = pages.map((_, index) => `${first + index * 2} 0 R`);
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> >>`,
		`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar ${firstCode} /LastChar ${firstCode + characters.length - 1} /Widths [${characters.map(() => 1000).join(' ')}] /ToUnicode 4 0 R >>`,
		stream(strToU8(toUnicode(characters))),
		...pages.flatMap((page, index) => [
			`<< /Type /Page /Parent 2 0 R /Contents ${first + index * 2 + 1} 0 R >>`,
			stream(content(page, characters)),
		]),
	];
	return assembled(objects, trailer);
}

/** Lower ones are control characters. */
const firstCode = 0x41;

/** The number of the first page's object. */
const first = 5;

/** A stream object, its content packed. */
export function stream(content: Uint8Array, dictionary = '/Filter /FlateDecode'): string {
	const packed = Buffer.from(zlibSync(content)).toString('latin1');
	return `<< /Length ${packed.length} ${dictionary} >>\nstream\n${packed}\nendstream`;
}

export function assembled(objects: readonly string[], trailer = ''): Uint8Array {
	let file = '%PDF-1.4\n';
	const places = objects.map((object, index) => {
		const place = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(place).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
	return Buffer.from(
		`${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
		'latin1',
	);
}

function toUnicode(characters: readonly string[]): string {
	const pairs = characters.map(
		(character, index) => `<${hex(index + firstCode, 2)}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`,
	);
	return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${pairs.length} beginbfchar ${pairs.join(' ')} endbfchar endcmap end`;
}

function content(page: readonly Placed[], characters: readonly string[]): Uint8Array {
	const shown = page.map(({ text, x, y, size = 10 }) => {
		const codes = Array.from(text, (character) => hex(characters.indexOf(character) + firstCode, 2));
		return `BT /F ${size} Tf ${x} ${y} Td <${codes.join('')}> Tj ET`;
	});
	return strToU8(shown.join('\n'));
}

function hex(value: number, digits: number): string {
	return value.toString(16).padStart(digits, '0');
}
