import fc from 'fast-check'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

type Parse = (answer: string, done: (error: Error | null, said: unknown) => void) => void

/** The library the SDK comes with, and what stands in its place in a bundle. */
const genuine = (
  createRequire(resolve('node_modules/@cloudbase/node-sdk/package.json'))('xml2js') as { parseString: Parse }
).parseString
const ours = (require(resolve('scripts/sdk/xml2js.cjs')) as { parseString: Parse }).parseString

const read = (parse: Parse, answer: string) =>
  new Promise((done) => parse(answer, (error, said) => done(error ? 'an error' : said)))

const names = fc.constantFrom('Code', 'Message', 'Resource', 'RequestId', 'TraceId')
const written = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[sign]!)
const words = fc.string({ unit: 'grapheme-ascii' }).map((text) => text.trim())
const answers = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(names, words), { minLength: 1 }), fc.constantFrom('', '\n', '  '))
  .map(
    ([declared, lines, between]) =>
      `${declared ? "<?xml version='1.0' encoding='utf-8' ?>" : ''}${between}<Error>${between}` +
      `${lines.map(([name, text]) => `<${name}>${written(text)}</${name}>`).join(between)}${between}</Error>`,
  )

describe('what cloud storage answers to an upload', () => {
  it('is read as the SDK’s own library reads it', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (answer) =>
        expect(await read(ours, answer)).toEqual(await read(genuine, answer)),
      ),
    )
  })

  it.each(['', ' \n'])('is success where it is empty: %j', async (answer) => {
    expect(await read(genuine, answer)).toBeNull()
    expect(await read(ours, answer)).toBeNull()
  })

  it.each([
    '{"code":1}',
    '<html><body>502</body></html>',
    '<Error><Code>a</Code>',
    '<Error/>',
    'Bad Gateway',
    '<a>text</a>',
  ])('is an error where it is anything else: %s', async (answer) => {
    expect(await read(ours, answer)).toBe('an error')
  })
})
