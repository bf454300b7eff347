/** What a material's file may be; also its ending. Apart from the actions, because the app takes words without a validator. */
export const materialKinds = ['pdf', 'docx', 'xlsx', 'pptx'] as const
export type MaterialKind = (typeof materialKinds)[number]
/** In bytes. */
export const materialMaxBytes = 10 * 1024 * 1024

/** A file's size as a person reads it, from bytes: 640 KB, 3.2 MB. */
export const sizeText = (bytes: number): string => {
  const megabytes = bytes / (1024 * 1024)
  // Rounded up: what is too large by a byte must not read as the limit.
  return megabytes < 1 ? `${Math.max(1, Math.ceil(bytes / 1024))} KB` : `${Math.ceil(megabytes * 10) / 10} MB`
}
