export * from './useBack.h5'
