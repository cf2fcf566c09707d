import { strToU8, zipSync } from 'fflate';

/** A zip archive of texts by name. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
	return zipSync(
		Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
	);
}

/** The archive with some bytes of its first listed entry changed; offsets as in the standard (APPNOTE 4.3.12). */
export function withListed(bytes: Uint8Array, offset: number, changed: readonly number[]): Uint8Array {
	const copy = bytes.slice();
	copy.set(changed, indexOf(copy, [0x50, 0x4b, 1, 2]) + offset);
	return copy;
}

function indexOf(bytes: Uint8Array, mark: readonly number[]): number {
	return bytes.findIndex((_, at) => mark.every((byte, index) => bytes[at + index] === byte));
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types =
	'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';

/** The XML within the root element of each part. */
export interface WordParts {
	readonly body: string;
	readonly styles?: string;
	readonly numbering?: string;
	readonly footnotes?: string;
	readonly endnotes?: string;
}

/** A Word document. */
export function wordFile({ body, ...others }: WordParts): Uint8Array {
	const parts = Object.entries(others);
	return archive({
		'[Content_Types].xml': types,
		'_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
		'word/_rels/document.xml.rels': relationships(parts.map(([name]) => [name, `${name}.xml`])),
		'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
		...Object.fromEntries(parts.map(([name, xml]) => [`word/${name}.xml`, `<w:${name} ${namespaces}>${xml}</w:${name}>`])),
	});
}

const namespaces = `xmlns:w="${w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
	const list = targets.map(([type, target], index) => `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`);
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** A paragraph of one run. */
export function paragraph(text: string, properties = ''): string {
	return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string): string {
	return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
