import { SaxesParser } from 'saxes';
import { Refusal } from './refusal';

/** An element with what is in it. Names are `prefix:local`, the prefix the usual one of its namespace (`w:p`), whatever the file calls it. */
export interface XmlElement {
	readonly name: string;
	/** By local name: an element of these formats never has one name in two namespaces. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly (XmlElement | string)[];
}

/** Word nests a dozen levels; readers further on go down them by calling themselves. */
const deepest = 256;
const mostElements = 2_000_000;

/**
 * An XML file as a tree.
 * @param prefixes usual prefixes by namespace
 * @throws Refusal for a DOCTYPE (the way to entities that expand or fetch), deep nesting, and what is no XML
 */
export function readXml(bytes: Uint8Array, prefixes: ReadonlyMap<string, string>): XmlElement {
	const top: Building = { name: '', attributes: new Map(), children: [] };
	const open = [top];
	let count = 0;
	const parser = new SaxesParser({ xmlns: true, position: false });
	parser.on('doctype', () => fail('里面有 DOCTYPE 声明，可能是恶意文件，未读取'));
	parser.on('error', () => fail('里面的 XML 已损坏；请用 Word 或 WPS 打开后另存一份'));
	parser.on('opentag', ({ uri, local, attributes }) => {
		if (open.length > deepest) fail('里面的嵌套过深，可能是恶意文件，未读取');
		if (++count > mostElements) fail('内容过多，未读取；请拆分后再试');
		const own = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const);
		const element: Building = { name: `${prefixes.get(uri) ?? '?'}:${local}`, attributes: new Map(own), children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => void open.pop());
	parser.on('text', (text) => void open.at(-1)?.children.push(text));
	parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
	parser.write(textOf(bytes)).close();
	return top;
}

interface Building extends XmlElement {
	readonly children: (XmlElement | string)[];
}

function textOf(bytes: Uint8Array): string {
	const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

function fail(reason: string): never {
	throw new Refusal(reason);
}

/** The elements among an element's children. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
	return element.children.filter((child) => typeof child !== 'string');
}

/** The first child of a name, or of a path of names. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
	return path.reduce<XmlElement | undefined>((at, name) => at && elementsOf(at).find((child) => child.name === name), element);
}

/** The text directly in an element. */
export function ownText(element: XmlElement): string {
	return element.children.filter((child) => typeof child === 'string').join('');
}
