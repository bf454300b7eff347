import { parseMultipart } from '../../../local-cloud/multipart'

/** A body as the SDK's form library writes it: bytes in a field without a file name. */
function bodyOf(fields: Record<string, Buffer>, boundary: string): Buffer {
  const parts = Object.entries(fields).flatMap(([name, value]) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
    value,
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}

describe('multipart bodies', () => {
  test('fields come back byte for byte', () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 128, 10, 13])
    const body = bodyOf({ action: Buffer.from('wx.openApi'), requestData: bytes, empty: Buffer.alloc(0) }, 'edge-1')
    const fields = parseMultipart(body, 'multipart/form-data; boundary=edge-1')
    expect([...fields.keys()]).toEqual(['action', 'requestData', 'empty'])
    expect(fields.get('action')!.toString()).toBe('wx.openApi')
    expect(fields.get('requestData')).toEqual(bytes)
    expect(fields.get('empty')).toHaveLength(0)
  })

  test('a body without its boundary is refused', () => {
    expect(() => parseMultipart(Buffer.alloc(0), 'multipart/form-data')).toThrow('boundary')
  })
})
