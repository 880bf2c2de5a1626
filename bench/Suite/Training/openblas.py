"""
Times NumPy's float32 matrix product and prints GFLOPS (the best of 20 runs) for each line "M N K transposeA transposeB". The line
"kernels" asks for the library's kernels, which it chooses at start unless OPENBLAS_CORETYPE names them.
"""
import ctypes
import sys
import time

import numpy

random = numpy.random.default_rng(1)


def factor(rows, columns, transposed):
    stored = random.random((columns, rows) if transposed else (rows, columns), dtype=numpy.float32)
    return stored.T if transposed else stored


def kernels():
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "libopenblas" in line}
    for library in map(ctypes.CDLL, paths):
        if hasattr(library, "openblas_get_corename"):
            library.openblas_get_corename.restype = ctypes.c_char_p
            return library.openblas_get_corename().decode()
    return "unknown"


for line in sys.stdin:
    if line.strip() == "kernels":
        print(kernels(), flush=True)
        continue
    m, n, k, transpose_a, transpose_b = (int(word) for word in line.split())
    a, b, c = factor(m, k, transpose_a), factor(k, n, transpose_b), numpy.empty((m, n), numpy.float32)
    operations, runs = 2 * m * n * k, []
    repeats = max(1, int(4e8 / operations))
    for _ in range(20):
        before = time.perf_counter()
        for _ in range(repeats):
            numpy.matmul(a, b, out=c)
        runs.append((time.perf_counter() - before) / repeats)
    print(operations / min(runs) / 1e9, flush=True)
