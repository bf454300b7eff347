/** How a branch's year is cut into volumes of a handbook, pure. */

/** So many meetings one call lays out, with their rolls, in well under a minute. */
const inOneVolume = 50

export interface Span {
  from: string
  /** Not in it any more. */
  until: string
}
const monthStart = (year: number, month: number): string =>
  month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`

const quarters = ['一', '二', '三', '四'] as const
const namesOf: Readonly<Record<number, readonly string[]>> = {
  1: [''],
  4: quarters.map((word) => `${word}季度`),
  12: Array.from({ length: 12 }, (_, at) => `${at + 1}月`),
}

/** What a volume of so many holds. */
export const spanOf = (year: number, volumes: number, volume: number): Span => {
  const months = 12 / volumes
  return { from: monthStart(year, volume * months + 1), until: monthStart(year, (volume + 1) * months + 1) }
}
/** One book, or one a quarter, or one a month: by the days on which meetings were held. */
export const volumesFor = (year: number, days: readonly string[]): string[] => {
  const fits = (volumes: number) =>
    Array.from({ length: volumes }, (_, volume) => spanOf(year, volumes, volume)).every(
      ({ from, until }) => days.filter((day) => from <= day && day < until).length <= inOneVolume,
    )
  return [...(namesOf[[1, 4].find(fits) ?? 12] as readonly string[])]
}
/** 第2册　二季度; null where one book holds the year. */
export const volumeTitle = (volumes: readonly string[], volume: number): string | null =>
  volumes[volume] ? `第${volume + 1}册　${volumes[volume]}` : null
