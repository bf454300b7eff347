import type { Publication } from '../../contract/publication'
import { publicationLabels } from '../../contract/publicationWords'

export const publicationTitle = ({ state }: Pick<Publication, 'state'>): string =>
  (({ allowed: '已同意公开', refused: '没有同意公开' }) as Partial<Record<Publication['state'], string>>)[state] ??
  '这段话能不能公开，请您看一看'

export const publicationNote = ({ by, kind, readers }: Pick<Publication, 'by' | 'kind' | 'readers'>): string =>
  `${by} · ${publicationLabels[kind]} · 要给${readers}看`
