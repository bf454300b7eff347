import { inflateSync } from 'node:zlib'
import { drawPng } from '../../../../local-cloud/openapi/png'

test('a drawn PNG holds the dots it was asked for', () => {
  const png = drawPng(3, (x, y) => x === y)
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 3])
  const start = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
  expect([...rows]).toEqual([0, 0, 255, 255, 0, 255, 0, 255, 0, 255, 255, 0])
})
