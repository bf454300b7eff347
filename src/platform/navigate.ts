import Taro from '@tarojs/taro'
import { useState } from 'react'
import { pastLayers } from './layers'

const tabs = ['pages/main/home/index', 'pages/main/meetings/index', 'pages/main/record/index', 'pages/main/mine/index']

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

/** Opens a page over this one; a tab is switched to (tabs take no parameters). */
export function openPage(path: string, params?: PageParams): Promise<unknown> {
  return pastLayers(() =>
    tabs.includes(bare(path))
      ? Taro.switchTab({ url: `/${bare(path)}` })
      : Taro.navigateTo({ url: pageUrl(path, params) }),
  )
}

/** Takes this page's place, so that going back skips it. */
export const replacePage = (path: string, params?: PageParams): Promise<unknown> =>
  tabs.includes(bare(path)) ? openPage(path) : pastLayers(() => Taro.redirectTo({ url: pageUrl(path, params) }))

/** Closes every page and begins at this one, so that there is no way back behind it. */
export const startAgain = (path: string, params?: PageParams): Promise<unknown> =>
  pastLayers(() => Taro.reLaunch({ url: pageUrl(path, params) }))

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
