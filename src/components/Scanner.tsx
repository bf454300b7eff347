export * from './Scanner.h5'
