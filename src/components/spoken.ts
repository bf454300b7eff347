export * from './spoken.h5'
