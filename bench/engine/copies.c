/* Counts the bytes that CUDA's runtime is asked to copy, by direction. Loaded with LD_PRELOAD before a program that takes
   the runtime from libcudart.so.13; read through vantage_copied. Build: cc -O2 -shared -fPIC -o copies.so copies.c -ldl */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#define KINDS 5 /* cudaMemcpyKind: 0 host to host, 1 host to device, 2 device to host, 3 device to device, 4 default */

static atomic_llong copied[KINDS];

long long vantage_copied(int kind) { return kind >= 0 && kind < KINDS ? copied[kind] : -1; }

static void count(int kind, size_t bytes) {
  if (kind >= 0 && kind < KINDS) {
    atomic_fetch_add(&copied[kind], (long long)bytes);
  }
}

static void *real(const char *name) {
  /* Not RTLD_NEXT: the runtime is no neighbour of this library when it comes with a provider that is loaded later. */
  void *runtime = dlopen("libcudart.so.13", RTLD_NOW);
  void *function = runtime ? dlsym(runtime, name) : NULL;
  if (!function) {
    fprintf(stderr, "copies: libcudart.so.13 has no %s\n", name);
    abort();
  }
  return function;
}

int cudaMemcpy(void *to, const void *from, size_t bytes, int kind) {
  static int (*call)(void *, const void *, size_t, int);
  if (!call) call = real("cudaMemcpy");
  count(kind, bytes);
  return call(to, from, bytes, kind);
}

int cudaMemcpyAsync(void *to, const void *from, size_t bytes, int kind, void *stream) {
  static int (*call)(void *, const void *, size_t, int, void *);
  if (!call) call = real("cudaMemcpyAsync");
  count(kind, bytes);
  return call(to, from, bytes, kind, stream);
}

int cudaMemcpy2DAsync(void *to, size_t to_pitch, const void *from, size_t from_pitch, size_t width, size_t height, int kind,
                      void *stream) {
  static int (*call)(void *, size_t, const void *, size_t, size_t, size_t, int, void *);
  if (!call) call = real("cudaMemcpy2DAsync");
  count(kind, width * height);
  return call(to, to_pitch, from, from_pitch, width, height, kind, stream);
}
