export * from './photoFiles.h5'
