import Taro from '@tarojs/taro'
import type { StoreResult } from './storage.h5'

export type { StoreResult } from './storage.h5'

/** Undefined when nothing was stored, or when what was stored can no longer be read. */
export function readStored<Value>(key: string): Value | undefined {
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as Value) : undefined
  } catch {
    return undefined
  }
}

export function writeStored(key: string, value: unknown): StoreResult {
  try {
    Taro.setStorageSync(key, JSON.stringify(value))
    return 'stored'
  } catch {
    return 'full'
  }
}

export const removeStored = (key: string) => Taro.removeStorageSync(key)

/** The keys of everything stored. */
export const storedKeys = (): string[] => Taro.getStorageInfoSync().keys
