/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const url: string
  export default url
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** Fixed at build time by the front-end build. */
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_CLOUD_ENV?: string
  }
}
