import { cleanPhoto } from '../../cloudfunctions/core/photo/picture/clean'
import { Problem } from '../../cloudfunctions/core/platform/problem'
import { jpegClaiming, photoFixture, plantedJpeg, plantedPng, pngOf } from '../../tests/support/photo'
import type { Part } from './part'

const word = '青山村刘叔13800000001'
const wanted = 1000

async function left(planted: (seed: number, word: string) => Buffer, seed: number, tries: number): Promise<number> {
  let found = 0
  for (let turn = 1; turn <= tries; turn += 1) {
    const clean = await cleanPhoto(planted(seed * 1_000_003 + turn, word))
    if (clean instanceof Problem || clean.content.includes(word) || clean.thumb.includes(word)) found += 1
  }
  return found
}

async function bombsStored(): Promise<number> {
  const jpeg = photoFixture('progressive.jpg')
  const sides = [
    [10_000, 10_000],
    [40_000, 1001],
    [65_500, 65_500],
    [8000, 5001],
  ] as const
  const bombs = sides.flatMap(([width, height]) => [jpegClaiming(jpeg, width, height), pngOf(width, height, false)])
  const stored = await Promise.all(bombs.map(async (bomb) => !((await cleanPhoto(bomb)) instanceof Problem)))
  return stored.filter(Boolean).length
}

/** Words planted where cameras and editors leave them; a photo refused counts as one that failed. */
export const photos: Part = {
  ids: ['S12'],
  run: async ({ seed, short }) => {
    const tries = short ? 20 : wanted
    const common = { id: 'S12', budget: 0, unit: '张', tries, triesWanted: wanted }
    return [
      { ...common, what: '留有元数据的 JPEG', figure: await left(plantedJpeg, seed, tries) },
      { ...common, what: '留有元数据的 PNG', figure: await left(plantedPng, seed, tries) },
      { id: 'S12', what: '没有拒收的像素炸弹（8 个）', figure: await bombsStored(), budget: 0, unit: '个' },
    ]
  },
}
