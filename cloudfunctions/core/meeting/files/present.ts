import type { MeetingDetail } from '../../../../src/contract/meeting'
import type { Meeting } from '../store'

/** Documents beside a record, and those taken away again; nothing where there never were any. */
export const presentFiles = ({
  files = [],
  removedFiles = [],
}: Pick<Meeting, 'files' | 'removedFiles'>): Pick<MeetingDetail, 'files' | 'removedFiles'> => ({
  ...(files.length > 0 && {
    files: files.map(({ id, name, kind, bytes, by, at }) => ({ id, name, kind, bytes, by: by.name, at })),
  }),
  ...(removedFiles.length > 0 && {
    removedFiles: removedFiles.map(({ name, by, at }) => ({ name, by: by.name, at })),
  }),
})
