"""Trains small models with PyTorch, one thread, and prints one JSON object for each line of standard input.

A line is {"layers": [784, 512, 10] or "cnn", "batch": 10, "samples": 60, "epochs": 1, "seconds": 1.0}. A client copies the
global parameters, trains with Adam (learning rate 0.001) on its own samples in random order, and forms local minus global.
"""
import json
import sys
import time

import torch
from torch import nn


def network(layers):
    if layers == "cnn":
        return nn.Sequential(
            nn.Conv2d(1, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(64 * 14 * 14, 128), nn.ReLU(), nn.Linear(128, 10))
    chain = []
    for width, following in zip(layers, layers[1:]):
        chain += [nn.Linear(width, following), nn.ReLU()]
    return nn.Sequential(*chain[:-1])


def train(model, start, features, labels, work):
    with torch.no_grad():
        for parameter, value in zip(model.parameters(), start):
            parameter.copy_(value)
    optimiser, loss = torch.optim.Adam(model.parameters(), lr=0.001), nn.CrossEntropyLoss()
    for _ in range(work["epochs"]):
        for part in torch.randperm(len(labels)).split(work["batch"]):
            optimiser.zero_grad()
            loss(model(features[part]), labels[part]).backward()
            optimiser.step()
    with torch.no_grad():
        return torch.cat([(parameter - value).flatten() for parameter, value in zip(model.parameters(), start)])


def measure(work):
    layers = work["layers"]
    shape, classes = ((1, 28, 28), 10) if layers == "cnn" else ((layers[0],), layers[-1])
    features, labels = torch.randn(work["samples"], *shape), torch.randint(0, classes, (work["samples"],))
    model = network(layers)
    start = [parameter.detach().clone() for parameter in model.parameters()]
    train(model, start, features, labels, work)
    times, begun = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - begun < work["seconds"]:
        before = time.perf_counter()
        train(model, start, features, labels, work)
        times.append(time.perf_counter() - before)
    return work["samples"] * work["epochs"] / sorted(times)[len(times) // 2]


torch.set_num_threads(1)
torch.manual_seed(1)
for line in sys.stdin:
    print(json.dumps({"samples_per_second": measure(json.loads(line)), "version": torch.__version__}), flush=True)
