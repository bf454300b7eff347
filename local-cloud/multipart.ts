/** The parts of a multipart/form-data body, as bytes: the SDK puts a protobuf message in a plain field. */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]
  if (boundary === undefined) throw new Error('multipart body without a boundary')
  const delimiter = Buffer.from(`--${boundary}`)
  const fields = new Map<string, Buffer>()
  let start = body.indexOf(delimiter)
  while (start !== -1) {
    const from = start + delimiter.length
    const end = body.indexOf(delimiter, from)
    if (end === -1) break
    const part = body.subarray(from + 2, end - 2)
    const headEnd = part.indexOf('\r\n\r\n')
    const name = headEnd === -1 ? undefined : /name="([^"]*)"/i.exec(part.subarray(0, headEnd).toString())?.[1]
    if (name !== undefined) fields.set(name, part.subarray(headEnd + 4))
    start = end
  }
  return fields
}
