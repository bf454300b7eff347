import Taro from '@tarojs/taro'
import { useState } from 'react'
import { pastLayers } from './layers'
import { isOnline } from './network'
import { confirm } from './tell'

const tabs = ['home', 'meetings', 'record', 'branch', 'mine'].map((name) => `pages/main/${name}/index`)

export type PageParams = Record<string, string | number | boolean | undefined>

const bare = (url: string) => url.replace(/^\//, '').split('?')[0] ?? ''

/** `/pages/…?a=b`, leaving out what is undefined. */
export function pageUrl(path: string, params: PageParams = {}): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return `/${path.replace(/^\//, '')}${query && `?${query}`}`
}

/** WeChat opens no eleventh page over the ten. */
const tooDeep = (error: unknown) => /limit/i.test(String((error as { errMsg?: unknown } | null)?.errMsg ?? error))

/**
 * The one way to go to another page. A page whose part of the app did not arrive (a subpackage is fetched at its first
 * opening) is said and tried again for as long as the person wants; nothing is ever a tap without an answer.
 */
async function go(way: () => Promise<unknown>): Promise<void> {
  try {
    await pastLayers(way)
  } catch {
    const words = isOnline() ? '这一页没有打开，可能是网络慢。' : '没有连上网络，这一页第一次打开需要联网。'
    const again = await confirm({ title: '没有打开', text: words, confirmText: '再试一次' }).catch(() => false)
    if (again) return go(way)
  }
}

/** Opens a page over this one, in place of it where no more fit; a tab is switched to (tabs take no parameters). */
export function openPage(path: string, params?: PageParams): Promise<void> {
  if (tabs.includes(bare(path))) return go(() => Taro.switchTab({ url: `/${bare(path)}` }))
  const url = pageUrl(path, params)
  return go(() =>
    Taro.navigateTo({ url }).catch((error: unknown) => {
      if (tooDeep(error)) return Taro.redirectTo({ url })
      throw error
    }),
  )
}

/** Takes this page's place, so that going back skips it. */
export const replacePage = (path: string, params?: PageParams): Promise<void> =>
  tabs.includes(bare(path)) ? openPage(path) : go(() => Taro.redirectTo({ url: pageUrl(path, params) }))

/** Closes every page and begins at this one, so that there is no way back behind it. */
export const startAgain = (path: string, params?: PageParams): Promise<void> =>
  go(() => Taro.reLaunch({ url: pageUrl(path, params) }))

export const hasBack = () => Taro.getCurrentPages().length > 1

/** Back, or home when this page was opened from outside. */
export function goBack(): void {
  if (hasBack()) void pastLayers(() => Taro.navigateBack())
  else void openPage('pages/main/home/index')
}

/** The open page without its parameters: `pages/main/home/index`. */
export function currentPath(): string {
  const open = Taro.getCurrentPages().at(-1)
  return bare(open?.route ?? '')
}

/** What the framework adds to every page's parameters for itself. */
const frameworkOwn = ['stamp', '$taroTimestamp']

/** The parameters this page was opened with, decoded. */
export function pageParams(): Record<string, string> {
  const given = Taro.getCurrentInstance().router?.params ?? {}
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      typeof value === 'string' && !frameworkOwn.includes(name) ? [[name, decoded(value)]] : [],
    ),
  )
}

/** The same as they were when this page opened, whichever page is in front by now. */
export const usePageParams = (): Record<string, string> => useState(pageParams)[0]

// weapp hands them over as they stand in the address, H5 has decoded them already.
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
