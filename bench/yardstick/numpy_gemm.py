#!/usr/bin/env python3
"""Speed of NumPy's matrix product (OpenBLAS) on this machine: what our own is compared with.

Needs Debian's python3-numpy and libopenblas0-pthread.
  OPENBLAS_NUM_THREADS=1 /usr/bin/python3 numpy_gemm.py M N K [a|-][b|-]
Prints GFLOPS, the best of 20 runs; `a` and `b` say that the factor is stored transposed.
"""
import sys, time
import numpy as np

m, n, k = (int(x) for x in sys.argv[1:4])
flags = sys.argv[4]
a = np.random.rand(k, m).astype(np.float32).T if "a" in flags else np.random.rand(m, k).astype(np.float32)
b = np.random.rand(n, k).astype(np.float32).T if "b" in flags else np.random.rand(k, n).astype(np.float32)
c = np.empty((m, n), np.float32)
repeats = max(1, int(2e8 / (m * n * k)))
best = float("inf")
for _ in range(20):
    start = time.perf_counter()
    for _ in range(repeats):
        np.matmul(a, b, out=c)
    best = min(best, (time.perf_counter() - start) / repeats)
print(2 * m * n * k / best / 1e9)
