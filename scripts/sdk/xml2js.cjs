/**
 * In the place of `xml2js`, for the one thing the SDK reads with it: what cloud storage answers to an upload, which is nothing,
 * or `<Error>` with an element of text for each thing said. Anything else is an error, never taken for success.
 */
exports.parseString = (answer, done) => {
  const text = String(answer).trim()
  if (text === '') return done(null, null)
  const [, inside = ''] = /^(?:<\?xml[^>]*\?>\s*)?<Error>(.*)<\/Error>$/s.exec(text) ?? []
  const lines = [...inside.matchAll(/\s*<(\w+)>([^<]*)<\/\1>\s*/gy)]
  if (lines.length === 0 || lines.map(([line]) => line).join('') !== inside)
    return done(new Error(`云存储的回答不认得：${text.slice(0, 200)}`))
  const said = {}
  for (const [, key, value] of lines) (said[key] ??= []).push(plain(value))
  done(null, { Error: said })
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const plain = (text) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name])
