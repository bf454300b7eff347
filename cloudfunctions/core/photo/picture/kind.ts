import type { PhotoEnding } from '../../../../src/contract/photoWords'

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const latin = (bytes: Buffer, from: number, to: number) => bytes.subarray(from, to).toString('latin1')

/** By what is in it, whatever its name says. */
export const kindOfPhoto = (bytes: Buffer): PhotoEnding | null => {
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'png'
  return bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpg' : null
}

const known: [(bytes: Buffer) => boolean, string][] = [
  [
    (bytes) => latin(bytes, 4, 8) === 'ftyp' && /^(hei[cfmsx]|hev[cmsx]|mif1|msf1)/.test(latin(bytes, 8, 12)),
    '（这是 HEIC）',
  ],
  [(bytes) => latin(bytes, 4, 8) === 'ftyp' && /^avi[fs]/.test(latin(bytes, 8, 12)), '（这是 AVIF）'],
  [(bytes) => latin(bytes, 4, 8) === 'ftyp', '（这是视频）'],
  [(bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP', '（这是 WebP）'],
  [(bytes) => /^GIF8[79]a/.test(latin(bytes, 0, 6)), '（这是 GIF 动图）'],
  [(bytes) => latin(bytes, 0, 5) === '%PDF-', '（这是 PDF）'],
]
/** For the sentence that refuses it; empty when it is nothing we know. */
export const whatItIs = (bytes: Buffer): string => known.find(([is]) => is(bytes))?.[1] ?? ''
