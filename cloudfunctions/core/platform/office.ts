import type { MaterialKind } from '../../../src/contract/studyMaterialWords'
import { materialKinds } from '../../../src/contract/studyMaterialWords'
import { readZip } from './zip'

/** Documents that people hand in: what one is, by its name and by what is in it. */

/** What an Office file's list of its own parts calls its main part; one that carries macros is called otherwise. */
const mainParts: [MaterialKind, string][] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
  ['pptx', 'presentationml.presentation.main+xml'],
]
const listOfParts = '[Content_Types].xml'
/** Parts that run: of macros, and of controls beside them. */
const running = /(^|\/)(vbaProject\w*\.bin|vbaData\.xml|activeX\d*\.(xml|bin))$|(^|\/)activeX\//i
const oldForm = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** By its ending; null when it is none of the kinds. */
export const kindOfName = (name: string): MaterialKind | null => {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase()
  return materialKinds.find((kind) => kind === ending) ?? null
}

/**
 * By what is in it, whatever its name says; null when it is none of the kinds, or damaged. `macros`: an Office file that
 * brings something to run, or one of the old form, which does not tell.
 */
export const kindOfContent = (bytes: Buffer): MaterialKind | 'macros' | null => {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  if (bytes.subarray(0, 8).equals(oldForm)) return 'macros'
  const paths: string[] = []
  const wanted = (path: string) => {
    paths.push(path)
    return path === listOfParts
  }
  const files = readZip(bytes, wanted, 1024 * 1024)
  const list = typeof files === 'string' ? undefined : files.get(listOfParts)?.toString('utf8')
  if (list === undefined) return null
  if (paths.some((path) => running.test(path)) || /macroEnabled|vbaProject/i.test(list)) return 'macros'
  return mainParts.find(([, part]) => list.includes(part))?.[0] ?? null
}
