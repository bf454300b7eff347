import { SaxesParser } from 'saxes'

/** Thrown inside the reading of a part that is no well-formed XML. */
class Broken extends Error {}

type Attributes = Readonly<Record<string, string>>
export interface Walker {
  /** Names come without their prefix: `x:row` is a row. */
  open?: (name: string, attributes: Attributes) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
/** No sheet nests as deep; what does, was made to cost. */
const deepest = 200

/** An attribute whatever its prefix: `r:id` as well as `d3p1:id`. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1]

/** Walks a part once from its beginning to its end; false where it is broken. What declares entities is no sheet. */
export const walk = (xml: string, { open, text, close }: Walker): boolean => {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', (error) => {
    throw new Broken(error.message)
  })
  parser.on('doctype', () => {
    throw new Broken('a document type')
  })
  // The end of a tag that closes itself is told as well.
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > deepest) throw new Broken('too deep')
    open?.(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    close?.(local(name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  try {
    parser.write(xml.startsWith('\uFEFF') ? xml.slice(1) : xml).close()
    return true
  } catch (error) {
    if (error instanceof Broken) return false
    throw error
  }
}
