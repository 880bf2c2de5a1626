#!/usr/bin/env python3
"""What aggregation costs in NumPy (OpenBLAS) and PyTorch on this machine: what our own rules are compared with.

Needs Debian's python3-numpy and libopenblas0-pthread; the coordinate-wise rules need python3-torch too.
  OPENBLAS_NUM_THREADS=2 OMP_NUM_THREADS=2 /usr/bin/python3 numpy_aggregation.py CLIENTS PARAMETERS RUNS
Prints one JSON object: seconds, the best of the runs; the coordinate-wise rules run once.
"""
import json
import sys
import time

import numpy as np


def best(work, runs):
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


clients, parameters, runs = (int(text) for text in sys.argv[1:4])
updates = np.random.default_rng(1).random((clients, parameters), np.float32) - np.float32(0.5)
measured = {
    "mean": best(lambda: np.mean(updates, axis=0), runs),
    "gram": best(lambda: np.matmul(updates, updates.T), runs),
}
try:
    import torch
except ImportError:
    pass
else:
    rows, cut = torch.from_numpy(updates), clients // 10
    measured["median"] = best(lambda: rows.median(dim=0), 1)
    measured["trimmed-mean"] = best(lambda: rows.sort(dim=0).values[cut:clients - cut].mean(dim=0), 1)
print(json.dumps(measured))
