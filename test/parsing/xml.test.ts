import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepestXml, XmlReader } from '../../src/parsing/xml.ts'
import { strToU8, zipSync } from 'fflate'
import { openZip } from '../../src/parsing/zip.ts'
import { readZippedXml } from '../../src/parsing/zipped-xml.ts'

const namespaces = new Map([
  ['urn:one', 'one'],
  ['urn:another-one', 'one'],
])

/** What a text tells, `<name attribute=value>text</name>`, or its fault with its place. */
function read(text: string, part: string | null = null): string {
  const told: string[] = []
  const reader = new XmlReader({ path: 'a.xml', part }, namespaces, {
    open: (name, attributes) => told.push(`<${[name, ...[...attributes].map((pair) => pair.join('='))].join(' ')}>`),
    close: (name) => told.push(`</${name}>`),
    text: (piece) => told.push(piece),
  })
  reader.write(text)
  const fault = reader.end()
  return fault === null ? told.join('') : `${fault.code} ${fault.at?.line ?? '-'}:${fault.at?.column ?? '-'}`
}

describe('what XML tells', () => {
  test.each([
    ['elements and text', '<a>أ<b/>ب</a>', '<a>أ<b></b>ب</a>'],
    ['attributes', '<a b="1" c=\'2\'/>', '<a b=1 c=2></a>'],
    ['names by their namespaces', '<x:a xmlns:x="urn:one" x:b="1"/>', '<one:a ?:x=urn:one one:b=1></one:a>'],
    ['whatever they are called', '<a xmlns="urn:another-one"/>', '<one:a ?:xmlns=urn:another-one></one:a>'],
    ['namespaces of others', '<x:a xmlns:x="urn:x"/>', '<?:a ?:x=urn:x></?:a>'],
    [
      'the entities of XML and characters by number',
      '<a>&amp;&lt;&gt;&quot;&apos;&#1571;&#x628;</a>',
      '<a>&<>"\'أب</a>',
    ],
    ['CDATA', '<a><![CDATA[<ب>&amp;]]></a>', '<a><ب>&amp;</a>'],
    ['comments and instructions tell nothing', '<?xml version="1.0"?><!-- x --><a><?y z?></a>', '<a></a>'],
    ['white space around the whole tells nothing', '\n<a/>\n', '<a></a>'],
  ])('%s', (_, text, told) => {
    expect(read(text)).toBe(told)
  })

  test('in however small pieces it comes', () => {
    const text = '<a b="قيمة">كلمات &amp; 😐<c>أخرى</c><![CDATA[x]]></a>'
    const whole = read(text)
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 6 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length]
        let told = ''
        const reader = new XmlReader({ path: 'a.xml', part: null }, namespaces, {
          open: (name, attributes) =>
            (told += `<${[name, ...[...attributes].map((pair) => pair.join('='))].join(' ')}>`),
          close: (name) => (told += `</${name}>`),
          text: (piece) => (told += piece),
        })
        for (const [index, start] of at.entries()) reader.write(text.slice(start, at[index + 1] ?? start))
        expect([reader.end(), told]).toEqual([null, whole])
      }),
    )
  })
})

describe('what is refused, at the character where it shows', () => {
  test.each([
    ['nothing', '', 'XML_SYNTAX 1:1'],
    ['no element', 'نص', 'XML_SYNTAX 1:2'],
    ['an element that stays open', '<a>\n<b></a>', 'XML_SYNTAX 2:7'],
    ['an entity that is none of XML', '<a>&nbsp;</a>', 'XML_SYNTAX 1:9'],
    ['a control character', '<a>\u0001</a>', 'XML_SYNTAX 1:4'],
    ['a control character by number', '<a>&#1;</a>', 'XML_SYNTAX 1:7'],
    ['a prefix without a namespace', '<x:a/>', 'XML_SYNTAX 1:6'],
    ['an attribute twice', '<a b="1" b="2"/>', 'XML_SYNTAX 1:16'],
    ['a DOCTYPE', '<!DOCTYPE a>\n<a/>', 'XML_DOCTYPE 1:12'],
    ['a DOCTYPE with entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'XML_DOCTYPE 1:30'],
    ['too much nesting', `${'<a>'.repeat(deepestXml + 1)}${'</a>'.repeat(deepestXml + 1)}`, 'XML_TOO_DEEP 1:771'],
  ])('%s', (_, text, fault) => {
    expect(read(text)).toBe(fault)
  })

  test('as much nesting as there may be is read', () => {
    const text = `${'<a>'.repeat(deepestXml)}${'</a>'.repeat(deepestXml)}`
    expect(read(text)).toBe(text)
  })

  test('the place inside an archive is not told, nobody could go there', () => {
    expect(read('<a>', 'b.xml')).toBe('XML_SYNTAX -:-')
  })
})

describe('XML in an archive', () => {
  const utf16 = (text: string, little: boolean): Uint8Array => {
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    return Uint8Array.from(
      [0xfeff, ...units].flatMap((unit) => (little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
    )
  }

  test.each<[claim: string, bytes: Uint8Array, told: string]>([
    ['UTF-8', strToU8('<a>نص</a>'), 'نص'],
    ['UTF-8 with its mark', strToU8('\ufeff<a>نص</a>'), 'نص'],
    ['UTF-16, little end first', utf16('<a>نص</a>', true), 'نص'],
    ['UTF-16, big end first', utf16('<a>نص</a>', false), 'نص'],
    ['a long text, in many pieces', strToU8(`<a>${'نص '.repeat(50_000)}</a>`), 'نص '.repeat(50_000)],
    ['a byte that is none of UTF-8', Uint8Array.of(...strToU8('<a>'), 0xc7, ...strToU8('</a>')), 'XML_ENCODING'],
    ['half a character at the end', Uint8Array.of(...strToU8('<a/>'), 0xd8), 'XML_ENCODING'],
    ['XML that breaks off', strToU8('<a>نص'), 'XML_SYNTAX'],
    ['a fault long before the end', strToU8(`<a>&x;${'نص '.repeat(50_000)}</a>`), 'XML_SYNTAX'],
    ['no bytes', new Uint8Array(), 'XML_SYNTAX'],
  ])('%s', (_, bytes, expected) => {
    const { archive } = openZip(zipSync({ 'a.xml': bytes }), 'a.zip')
    if (archive === null) throw new Error('an archive was expected')
    let told = ''
    const ignore = (): void => {}
    const fault = readZippedXml(archive, 'a.zip', 'a.xml', namespaces, {
      open: ignore,
      close: ignore,
      text: (piece) => (told += piece),
    })
    expect(fault?.code ?? told).toBe(expected)
  })
})
