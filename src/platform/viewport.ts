export * from './viewport.h5'
