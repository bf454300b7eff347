import FormData from 'form-data'
import { parseMultipart } from '../../../../local-cloud/gateway/multipart'

describe('multipart bodies', () => {
  test('fields come back byte for byte', () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 128, 10, 13])
    const form = new FormData()
    form.append('action', 'wx.openApi')
    form.append('requestData', bytes)
    form.append('empty', '')
    const fields = parseMultipart(form.getBuffer(), form.getHeaders()['content-type']!)
    expect([...fields.keys()]).toEqual(['action', 'requestData', 'empty'])
    expect(fields.get('action')!.toString()).toBe('wx.openApi')
    expect(fields.get('requestData')).toEqual(bytes)
    expect(fields.get('empty')).toHaveLength(0)
  })

  test('a body without its boundary is refused', () => {
    expect(() => parseMultipart(Buffer.alloc(0), 'multipart/form-data')).toThrow('boundary')
  })
})
