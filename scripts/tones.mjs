import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Writes the four sounds of the door, told apart without a look: 8-bit mono, short and small, for they lie in the main
 * package. Run by hand when a sound changes; a test compares them with what this makes.
 */

const rate = 8000
/** Of so many samples a note rises and falls, so that it does not crack. */
const edge = 64

/** Hertz and milliseconds; 0 Hz is a pause. */
const notes = {
  yes: [[1319, 110]],
  already: [
    [784, 60],
    [0, 50],
    [784, 60],
  ],
  no: [[262, 300]],
  look: [
    [659, 80],
    [0, 30],
    [988, 120],
  ],
}

const samplesOf = ([hertz, ms]) => {
  const length = Math.round((rate * ms) / 1000)
  return Array.from({ length }, (_, at) => {
    const loud = Math.min(1, at / edge, (length - at) / edge)
    return 128 + Math.round(110 * loud * Math.sin((2 * Math.PI * hertz * at) / rate))
  })
}

const waveOf = (samples) => {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, Buffer.from(samples)])
}

/** Each file by its name. */
export const tones = () =>
  Object.entries(notes).map(([name, each]) => ({ file: `${name}.wav`, content: waveOf(each.flatMap(samplesOf)) }))

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../src/assets/tones/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const { file, content } of tones()) writeFileSync(new URL(file, folder), content)
}
