export * from './choosePhotos.h5'
