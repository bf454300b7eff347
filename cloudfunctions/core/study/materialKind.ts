import type { MaterialKind } from '../../../src/contract/studyMaterialWords'
import { materialKinds } from '../../../src/contract/studyMaterialWords'
import { readZip } from '../platform/zip'

/** What an Office file's list of its own parts calls its main part; one that carries macros is called otherwise. */
const mainParts: [MaterialKind, string][] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
  ['pptx', 'presentationml.presentation.main+xml'],
]
const listOfParts = '[Content_Types].xml'

/** By its ending; null when it is none of the kinds. */
export const kindOfName = (name: string): MaterialKind | null => {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase()
  return materialKinds.find((kind) => kind === ending) ?? null
}

/** By what is in it, whatever its name says; null when it is none of the kinds, or damaged. */
export const kindOfContent = (bytes: Buffer): MaterialKind | null => {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  const files = readZip(bytes, (path) => path === listOfParts, 1024 * 1024)
  const list = typeof files === 'string' ? undefined : files.get(listOfParts)?.toString('utf8')
  return mainParts.find(([, part]) => list?.includes(part))?.[0] ?? null
}
