import qrcode from 'qrcode-generator'
import { limits } from '../limits'
import { drawPng } from './png'
import type { OpenapiAnswer, OpenapiState, Values } from './openapi'

const allowedScene = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+$/
const dotSize = 8
const margin = 4

/**
 * `wxacode.getUnlimited`: the platform draws its own round code; here the same page and scene are drawn as a square
 * one, which a scanner in the H5 build can read.
 */
export function getUnlimitedCode(_state: OpenapiState, values: Values): OpenapiAnswer {
  const { scene, page } = values
  if (typeof scene !== 'string' || scene.length > limits.sceneLength || !allowedScene.test(scene)) {
    return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' }
  }
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/'))) {
    return { errcode: 41030, errmsg: 'invalid page' }
  }
  return draw(`${String(page ?? '')}?scene=${encodeURIComponent(scene)}`)
}

/** `wxacode.get`: the same for a whole path, of which there may be only so many. */
export function getPathCode(_state: OpenapiState, { path }: Values): OpenapiAnswer {
  if (typeof path !== 'string' || path === '' || path.startsWith('/') || [...path].length > limits.codePath) {
    return { errcode: 40159, errmsg: 'invalid length for path, or the data is not json string' }
  }
  return draw(path)
}

function draw(text: string): OpenapiAnswer {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const side = (code.getModuleCount() + 2 * margin) * dotSize
  const dark = (place: number) => Math.floor(place / dotSize) - margin
  const isDark = (x: number, y: number) => {
    const [column, row] = [dark(x), dark(y)]
    const inside = Math.min(column, row) >= 0 && Math.max(column, row) < code.getModuleCount()
    return inside && code.isDark(row, column)
  }
  return { image: drawPng(side, isDark), contentType: 'image/png' }
}
